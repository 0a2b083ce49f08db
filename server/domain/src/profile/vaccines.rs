//! What vaccines protect from, as their codes and names tell.
//!
//! Codes: ATC of the WHO, group J07. Names: those under which vaccines are sold in France. Both tables only help to sort;
//! what they do not know is left open, and the patient can say it.

use std::collections::BTreeSet;

use crate::rights::coded_enum;
use crate::text::fold;

coded_enum! {
    /// A disease, or diseases that are always vaccinated against together.
    Target {
        /// Diphtheria, tetanus, poliomyelitis.
        Dtp = "dtp",
        /// Whooping cough.
        Pertussis = "pertussis",
        /// *Haemophilus influenzae* type b.
        Hib = "hib",
        /// Hepatitis B.
        HepatitisB = "hepatitis-b",
        /// Pneumococcus.
        Pneumococcus = "pneumococcus",
        /// Meningococcus A, C, W and Y.
        MeningococcusAcwy = "meningococcus-acwy",
        /// Meningococcus B.
        MeningococcusB = "meningococcus-b",
        /// Measles, mumps, rubella.
        Mmr = "mmr",
        /// Human papillomavirus.
        Papillomavirus = "papillomavirus",
        /// Influenza.
        Influenza = "influenza",
        /// COVID-19.
        Covid = "covid",
        /// Shingles.
        Zoster = "zoster",
        /// Respiratory syncytial virus.
        Rsv = "rsv",
        /// Another one.
        Other = "other",
    }
}

use Target::{
    Covid, Dtp, HepatitisB, Hib, Influenza, MeningococcusAcwy, MeningococcusB, Mmr, Other, Papillomavirus, Pertussis,
    Pneumococcus, Rsv, Zoster,
};

/// Start of an ATC code, and what vaccines below it protect from; the longest start counts.
const CODES: [(&str, &[Target]); 19] = [
    ("J07", &[Other]),
    ("J07AG", &[Hib]),
    ("J07AH", &[Other]),
    ("J07AH04", &[MeningococcusAcwy]),
    ("J07AH08", &[MeningococcusAcwy]),
    ("J07AH09", &[MeningococcusB]),
    ("J07AL", &[Pneumococcus]),
    ("J07BB", &[Influenza]),
    ("J07BC01", &[HepatitisB]),
    ("J07BC20", &[HepatitisB, Other]),
    ("J07BD52", &[Mmr]),
    ("J07BD54", &[Mmr, Other]),
    ("J07BK03", &[Zoster]),
    ("J07BM", &[Papillomavirus]),
    ("J07BN", &[Covid]),
    ("J07BX05", &[Rsv]),
    ("J07CA01", &[Dtp]),
    ("J07CA02", &[Dtp, Pertussis]),
    ("J07CA09", &[Dtp, Pertussis, Hib, HepatitisB]),
];

/// Folded word of a name, and what the vaccine protects from. Every word that occurs counts.
const NAMES: [(&str, &[Target]); 54] = [
    ("abrysvo", &[Rsv]),
    ("arexvy", &[Rsv]),
    ("bexsero", &[MeningococcusB]),
    ("boostrixtetra", &[Dtp, Pertussis]),
    ("cervarix", &[Papillomavirus]),
    ("comirnaty", &[Covid]),
    ("coqueluche", &[Pertussis]),
    ("covid", &[Covid]),
    ("dtcap", &[Dtp, Pertussis]),
    ("dtcapolio", &[Dtp, Pertussis]),
    ("dtp", &[Dtp]),
    ("dtpolio", &[Dtp]),
    ("dtpca", &[Dtp, Pertussis]),
    ("efluelda", &[Influenza]),
    ("engerix", &[HepatitisB]),
    ("fluad", &[Influenza]),
    ("fluarixtetra", &[Influenza]),
    ("gardasil", &[Papillomavirus]),
    ("genhevac", &[HepatitisB]),
    ("grippe", &[Influenza]),
    ("hbvaxpro", &[HepatitisB]),
    ("hexyon", &[Dtp, Pertussis, Hib, HepatitisB]),
    ("hpv", &[Papillomavirus]),
    ("infanrix hexa", &[Dtp, Pertussis, Hib, HepatitisB]),
    ("infanrix quinta", &[Dtp, Pertussis, Hib]),
    ("infanrix tetra", &[Dtp, Pertussis]),
    ("infanrixhexa", &[Dtp, Pertussis, Hib, HepatitisB]),
    ("infanrixquinta", &[Dtp, Pertussis, Hib]),
    ("infanrixtetra", &[Dtp, Pertussis]),
    ("influvac", &[Influenza]),
    ("m m rvaxpro", &[Mmr]),
    ("menquadfi", &[MeningococcusAcwy]),
    ("menveo", &[MeningococcusAcwy]),
    ("mresvia", &[Rsv]),
    ("nimenrix", &[MeningococcusAcwy]),
    ("papillomavirus", &[Papillomavirus]),
    ("pentavac", &[Dtp, Pertussis, Hib]),
    ("pneumovax", &[Pneumococcus]),
    ("prevenar", &[Pneumococcus]),
    ("priorix", &[Mmr]),
    ("repevax", &[Dtp, Pertussis]),
    ("revaxis", &[Dtp]),
    ("ror", &[Mmr]),
    ("rougeole", &[Mmr]),
    ("shingrix", &[Zoster]),
    ("spikevax", &[Covid]),
    ("tetravac acellulaire", &[Dtp, Pertussis]),
    ("trumenba", &[MeningococcusB]),
    ("vaxelis", &[Dtp, Pertussis, Hib, HepatitisB]),
    ("vaxigrip", &[Influenza]),
    ("vaxigriptetra", &[Influenza]),
    ("vaxneuvance", &[Pneumococcus]),
    ("zona", &[Zoster]),
    ("zostavax", &[Zoster]),
];

/// Whether an ATC code is one of a vaccine.
pub(super) fn is_vaccine(atc: &str) -> bool {
    atc.starts_with("J07")
}

/// What the vaccine of an ATC code protects from; empty for a code of no vaccine.
pub(super) fn of_code(atc: &str) -> BTreeSet<Target> {
    let known = CODES.iter().filter(|(start, _)| atc.starts_with(start));
    let closest = known.max_by_key(|(start, _)| start.len());
    closest.map(|(_, targets)| targets.iter().copied().collect()).unwrap_or_default()
}

/// What a vaccine of that name protects from; empty when the name tells nothing.
pub(super) fn of_name(name: &str) -> BTreeSet<Target> {
    let words: Vec<String> =
        fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let text = format!(" {} ", words.join(" "));
    let told = NAMES.iter().filter(|(word, _)| text.contains(&format!(" {word} ")));
    told.flat_map(|(_, targets)| targets.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(targets: &[Target]) -> BTreeSet<Target> {
        targets.iter().copied().collect()
    }

    #[test]
    fn codes_tell_by_their_longest_start() {
        assert_eq!(of_code("J07CA09"), set(&[Dtp, Pertussis, Hib, HepatitisB]));
        assert_eq!(of_code("J07BB02"), set(&[Influenza]));
        assert_eq!(of_code("J07BL01"), set(&[Other]), "yellow fever is none of the calendar");
        assert_eq!(of_code("C09AA02"), set(&[]));
    }

    #[test]
    fn names_tell_by_whole_words() {
        assert_eq!(of_name("INFANRIX HEXA, susp. inj."), set(&[Dtp, Pertussis, Hib, HepatitisB]));
        assert_eq!(of_name("Vaccin contre la grippe 2025"), set(&[Influenza]));
        assert_eq!(of_name("M-M-RVAXPRO"), set(&[Mmr]));
        assert_eq!(of_name("Horror"), set(&[]));
        assert_eq!(of_name("DTP et coqueluche"), set(&[Dtp, Pertussis]));
    }

    #[test]
    fn every_name_is_folded_and_each_stands_once() {
        let mut names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
        assert!(names.iter().all(|name| fold(name) == **name));
        names.dedup();
        assert_eq!(names.len(), NAMES.len());
    }
}
