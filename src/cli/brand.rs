//! The municipality's colour and coat of arms, from the settings and the file
//! that they name.

use anyhow::Context;

use super::Setup;
use crate::config::checks;
use crate::web::brand::{Brand, Logo};

/// Both, or what is wrong with one of them.
pub(super) fn read(setup: &Setup) -> anyhow::Result<Brand> {
    let accent = checks::accent(&setup.settings.municipality).map_err(anyhow::Error::msg)?;
    Ok(Brand::new(accent, logo(setup)?))
}

/// The logo, where one is set; its path is relative to the configuration
/// folder.
pub(super) fn logo(setup: &Setup) -> anyhow::Result<Option<Logo>> {
    let Some(path) = &setup.settings.municipality.logo else {
        return Ok(None);
    };
    let file = setup.folder.join(path);
    let name = file.display().to_string();
    let bytes =
        std::fs::read(&file).with_context(|| format!("municipality.logo: cannot read {name}"))?;
    let logo = Logo::new(&name, bytes).with_context(|| format!("municipality.logo: {name}"))?;
    Ok(Some(logo))
}
