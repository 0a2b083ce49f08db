//! Professions of authors.

use super::{find, or_fallback, specialty};

/// Professions of JDV_J01 by code of TRE_G15, and the authors that are no professionals (1.2.250.1.213.1.1.4.6).
const PROFESSIONS: &[(&str, &str)] = &[
    ("ALIM_AM", "Assurance Maladie"),
    ("AUTOMATE", "Envoi automatique"),
    ("DISPOSITIF", "Dispositif médical"),
    ("EXP_PATIENT", "Patient"),
    ("G15_10", "Médecin"),
    ("G15_21", "Pharmacien"),
    ("G15_26", "Audioprothésiste"),
    ("G15_28", "Opticien-lunetier"),
    ("G15_31", "Assistant dentaire"),
    ("G15_32", "Physicien médical"),
    ("G15_35", "Aide-soignant"),
    ("G15_36", "Ambulancier"),
    ("G15_37", "Auxiliaire de puériculture"),
    ("G15_38", "Préparateur en pharmacie hospitalière"),
    ("G15_39", "Préparateur en pharmacie"),
    ("G15_40", "Chirurgien-dentiste"),
    ("G15_50", "Sage-femme"),
    ("G15_60", "Infirmier"),
    ("G15_69", "Infirmier psychiatrique"),
    ("G15_70", "Masseur-kinésithérapeute"),
    ("G15_80", "Pédicure-podologue"),
    ("G15_81", "Orthoprothésiste"),
    ("G15_82", "Podo-orthésiste"),
    ("G15_83", "Orthopédiste-orthésiste"),
    ("G15_84", "Oculariste"),
    ("G15_85", "Épithésiste"),
    ("G15_86", "Technicien de laboratoire médical"),
    ("G15_91", "Orthophoniste"),
    ("G15_92", "Orthoptiste"),
    ("G15_94", "Ergothérapeute"),
    ("G15_95", "Diététicien"),
    ("G15_96", "Psychomotricien"),
    ("G15_98", "Manipulateur d’électroradiologie médicale"),
    ("G16_10", "Médecin en formation"),
    ("G16_21", "Pharmacien en formation"),
    ("G16_40", "Chirurgien-dentiste en formation"),
    ("G16_50", "Sage-femme en formation"),
    ("SECRETARIAT_MEDICAL", "Secrétariat médical"),
];

/// The label of a profession, with the specialty if it is known: `G15_10/SM40` → *Médecin, pédiatrie*. `None` if the
/// profession, or the specialty of a known profession, is not known: the document's own words say more.
#[must_use]
pub fn profession_label(code: &str) -> Option<String> {
    // Some documents write `G15_10-SM19` for `G15_10/SM19`.
    let (profession, part) = match code.split_once('/').or_else(|| code.split_once('-')) {
        Some((profession, part)) => (profession, Some(part)),
        None => (code, None),
    };
    let label = find(PROFESSIONS, profession)?;
    match part {
        None => Some(label.to_owned()),
        Some(part) => specialty::with_specialty(profession, label, part),
    }
}

/// The label of a profession, else the words that the document carries (`displayName`), else the code.
#[must_use]
pub fn profession_label_or(code: &str, display: Option<&str>) -> String {
    or_fallback(profession_label(code), display, code)
}
