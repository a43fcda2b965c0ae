//! How a model is stored: whole numbers in little-endian bytes, one part after
//! the other.

use super::{Head, Model, Rows, WIDEST};

/// First bytes of a stored model.
const MAGIC: &[u8; 8] = b"SIFRAM02";

/// A stored model that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the stored model is cut short or of another format")]
pub struct ModelError;

impl Model {
    /// The bytes to store.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.weights.len() + self.prints.len() * 8 + 4096);
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&self.stamp.to_le_bytes());
        put_u32(&mut out, self.prints.len());
        put_u32(&mut out, self.heads.len());
        for head in &self.heads {
            put_text(&mut out, &head.name);
            put_u32(&mut out, head.classes.len());
            out.extend_from_slice(&head.sharpness.to_le_bytes());
            out.extend_from_slice(&head.bar.to_le_bytes());
            for (class, name) in head.classes.iter().enumerate() {
                put_text(&mut out, name);
                out.extend_from_slice(&head.bias[class].to_le_bytes());
                out.extend_from_slice(&head.step[class].to_le_bytes());
            }
        }
        for print in &self.prints {
            out.extend_from_slice(&print.to_le_bytes());
        }
        for rarity in &self.rarity {
            out.extend_from_slice(&rarity.to_le_bytes());
        }
        let stored = &self.weights[..self.prints.len() * self.columns];
        out.extend(stored.iter().map(|w| w.to_le_bytes()[0]));
        out
    }

    /// Reads what [`Model::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut bytes = Bytes(bytes);
        if bytes.take(MAGIC.len())? != MAGIC {
            return Err(ModelError);
        }
        let stamp = u64::from_le_bytes(bytes.take(8)?.try_into().map_err(|_| ModelError)?);
        let rows = bytes.u32()? as usize;
        let count = bytes.u32()?;
        let mut heads = Vec::new();
        let mut column = 0;
        for _ in 0..count {
            let name = bytes.text()?;
            let long = bytes.u32()? as usize;
            let sharpness = bytes.f32()?;
            let bar = bytes.f32()?;
            let (mut classes, mut bias, mut step) = (Vec::new(), Vec::new(), Vec::new());
            for _ in 0..long {
                classes.push(bytes.text()?);
                bias.push(bytes.f32()?);
                step.push(bytes.f32()?);
            }
            heads.push(Head {
                name,
                classes,
                bias,
                step,
                sharpness,
                bar,
                column,
            });
            column += long;
        }
        let prints = (0..rows)
            .map(|_| bytes.u32())
            .collect::<Result<Vec<_>, _>>()?;
        let rarity = (0..rows)
            .map(|_| bytes.f32())
            .collect::<Result<Vec<_>, _>>()?;
        let size = rows.checked_mul(column).ok_or(ModelError)?;
        let weights = bytes
            .take(size)?
            .iter()
            .map(|b| i8::from_le_bytes([*b]))
            .chain([0; WIDEST])
            .collect();
        Ok(Self {
            stamp,
            rows: Rows::of(prints.iter().copied()),
            prints,
            rarity,
            columns: column,
            weights,
            heads,
        })
    }
}

fn put_u32(out: &mut Vec<u8>, number: usize) {
    out.extend_from_slice(&(number as u32).to_le_bytes());
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_u32(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, long: usize) -> Result<&'a [u8], ModelError> {
        let (head, rest) = self.0.split_at_checked(long).ok_or(ModelError)?;
        self.0 = rest;
        Ok(head)
    }
    fn four(&mut self) -> Result<[u8; 4], ModelError> {
        self.take(4)?.try_into().map_err(|_| ModelError)
    }
    fn u32(&mut self) -> Result<u32, ModelError> {
        Ok(u32::from_le_bytes(self.four()?))
    }
    fn f32(&mut self) -> Result<f32, ModelError> {
        Ok(f32::from_le_bytes(self.four()?))
    }
    fn text(&mut self) -> Result<String, ModelError> {
        let long = self.u32()? as usize;
        let bytes = self.take(long)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| ModelError)
    }
}
