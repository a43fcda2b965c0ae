//! Files that belong to cases, kept outside the database and outside anything
//! that is served: in a folder of this machine, or in a bucket. Pictures go
//! through the [`darkroom`] first, whichever way they came.

pub mod darkroom;
pub mod picture;

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt, RetryConfig};

use darkroom::{Darkroom, Undeveloped};
use picture::Picture;

/// Why an attachment cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentsError {
    #[error("attachments.url must be file://folder or s3://bucket/prefix")]
    Url,
    #[error("the folder of attachments.url cannot be made: {0}")]
    Folder(#[source] std::io::Error),
    #[error(transparent)]
    Store(#[from] object_store::Error),
}

/// Where attachments are kept. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Attachments {
    store: Arc<dyn ObjectStore>,
    darkroom: Darkroom,
}

impl Attachments {
    /// Opens the place that the URL names: `file://folder`, relative to where
    /// the program runs and made if it is not there, or `s3://bucket/prefix`,
    /// with region, endpoint and key from the usual `AWS_` variables.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn open(url: &str) -> Result<Self, AttachmentsError> {
        let store: Arc<dyn ObjectStore> = match url.split_once("://") {
            Some(("file", folder)) if !folder.is_empty() => Arc::new(open_folder(folder)?),
            Some(("s3", place)) if !place.is_empty() => {
                let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
                // The error only says that the program has one already.
                let _ = rustls::crypto::ring::default_provider().install_default();
                let bucket = AmazonS3Builder::from_env()
                    .with_bucket_name(bucket)
                    .with_retry(patience())
                    .build()?;
                Arc::new(PrefixStore::new(bucket, prefix))
            }
            _ => return Err(AttachmentsError::Url),
        };
        Ok(Self {
            store,
            darkroom: Darkroom::default(),
        })
    }

    /// Keeps `bytes` under `key`, in place of what was there. Durable when this
    /// returns.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), AttachmentsError> {
        self.store.put(&Path::from(key), bytes.into()).await?;
        Ok(())
    }

    /// What is kept under `key`.
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, AttachmentsError> {
        match self.store.get(&Path::from(key)).await {
            Ok(found) => Ok(Some(found.bytes().await?.into())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes what is kept under `key`; that nothing is there is fine.
    pub async fn delete(&self, key: &str) -> Result<(), AttachmentsError> {
        match self.store.delete(&Path::from(key)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Makes of a file what may be kept of it; waits for that no longer than
    /// `patience`.
    ///
    /// # Errors
    /// What is wrong with the file, or that it took too long.
    pub async fn develop(
        &self,
        bytes: Vec<u8>,
        patience: Duration,
    ) -> Result<Picture, Undeveloped> {
        self.darkroom.develop(bytes, patience).await
    }

    /// Writes, reads and removes a small file.
    ///
    /// # Errors
    /// Which of it does not work.
    pub async fn check(&self) -> Result<(), AttachmentsError> {
        let key = Path::from(format!("check-{}", std::process::id()));
        self.store.put(&key, b"sifra check".to_vec().into()).await?;
        self.store.get(&key).await?.bytes().await?;
        self.store.delete(&key).await?;
        Ok(())
    }
}

/// Who waits for a bucket is a person, or a task that tries again by itself.
fn patience() -> RetryConfig {
    RetryConfig {
        max_retries: 2,
        retry_timeout: Duration::from_secs(10),
        ..RetryConfig::default()
    }
}

fn open_folder(folder: &str) -> Result<LocalFileSystem, AttachmentsError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(AttachmentsError::Folder)?;
    // A row that says "kept" must not outlive the file.
    Ok(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_put_into_a_folder_is_there_for_the_next_process_too() {
        let folder = tempfile::TempDir::new().unwrap();
        let url = format!("file://{}/new/folder", folder.path().display());
        let kept = Attachments::open(&url).unwrap();
        kept.check().await.unwrap();
        kept.put("photos/1.jpg", b"one".to_vec()).await.unwrap();
        kept.put("photos/1.jpg", b"two".to_vec()).await.unwrap();
        let again = Attachments::open(&url).unwrap();
        let found = again.get("photos/1.jpg").await.unwrap();
        assert_eq!(found.as_deref(), Some(b"two".as_slice()));
        assert!(again.get("photos/2.jpg").await.unwrap().is_none());
        again.delete("photos/1.jpg").await.unwrap();
        again.delete("photos/1.jpg").await.unwrap();
        assert!(kept.get("photos/1.jpg").await.unwrap().is_none());
    }

    #[test]
    fn no_key_leads_out_of_the_folder() {
        assert_eq!(Path::from("../../etc/passwd").parts().count(), 4);
        assert!(!Path::from("../../etc").as_ref().contains("../"));
    }

    #[test]
    fn other_addresses_are_refused() {
        for url in ["", "data", "file://", "s3://", "https://bucket.example"] {
            assert!(matches!(Attachments::open(url), Err(AttachmentsError::Url)));
        }
    }
}
