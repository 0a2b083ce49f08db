//! Specialties (*savoir-faire*) and ways of practice that follow a profession in JDV_J01.

use super::find;

/// Specialties of physicians, in the words of TRE_R38.
const PHYSICIAN: &[(&str, &str)] = &[
    ("SM01", "anatomie et cytologie pathologiques"),
    ("SM02", "anesthésie-réanimation"),
    ("SM03", "biologie médicale"),
    ("SM04", "cardiologie et maladies vasculaires"),
    ("SM05", "chirurgie générale"),
    ("SM06", "chirurgie maxillo-faciale"),
    ("SM07", "chirurgie maxillo-faciale et stomatologie"),
    ("SM08", "chirurgie orthopédique et traumatologie"),
    ("SM09", "chirurgie infantile"),
    ("SM10", "chirurgie plastique, reconstructrice et esthétique"),
    ("SM11", "chirurgie thoracique et cardio-vasculaire"),
    ("SM12", "chirurgie urologique"),
    ("SM13", "chirurgie vasculaire"),
    ("SM14", "chirurgie viscérale et digestive"),
    ("SM15", "dermatologie et vénéréologie"),
    ("SM16", "endocrinologie et métabolisme"),
    ("SM17", "génétique médicale"),
    ("SM18", "gériatrie"),
    ("SM19", "gynécologie médicale"),
    ("SM20", "gynécologie-obstétrique"),
    ("SM21", "hématologie"),
    ("SM22", "hématologie, maladies du sang"),
    ("SM23", "hématologie, onco-hématologie"),
    ("SM24", "gastro-entérologie et hépatologie"),
    ("SM25", "médecine du travail"),
    ("SM27", "médecine interne"),
    ("SM28", "médecine nucléaire"),
    ("SM29", "médecine physique et réadaptation"),
    ("SM30", "néphrologie"),
    ("SM31", "neurochirurgie"),
    ("SM32", "neurologie"),
    ("SM33", "neuropsychiatrie"),
    ("SM34", "ORL et chirurgie cervico-faciale"),
    ("SM35", "oncologie, onco-hématologie"),
    ("SM36", "oncologie médicale"),
    ("SM37", "oncologie, radiothérapie"),
    ("SM38", "ophtalmologie"),
    ("SM39", "oto-rhino-laryngologie"),
    ("SM40", "pédiatrie"),
    ("SM41", "pneumologie"),
    ("SM42", "psychiatrie"),
    ("SM43", "psychiatrie de l’enfant et de l’adolescent"),
    ("SM44", "radiodiagnostic"),
    ("SM45", "radiothérapie"),
    ("SM46", "médecine intensive et réanimation"),
    ("SM47", "recherche médicale"),
    ("SM48", "rhumatologie"),
    ("SM49", "santé publique et médecine sociale"),
    ("SM50", "stomatologie"),
    ("SM51", "gynécologie-obstétrique"),
    ("SM52", "gynécologie médicale"),
    ("SM55", "radiodiagnostic et radiothérapie"),
    ("SM56", "chirurgie orale"),
    ("SM57", "allergologie"),
    ("SM58", "maladies infectieuses et tropicales"),
    ("SM59", "médecine d’urgence"),
    ("SM60", "médecine légale et expertises médicales"),
    ("SM61", "médecine vasculaire"),
    ("SM62", "endocrinologie, diabétologie, nutrition"),
    ("SM63", "biologie médicale"),
    ("SM64", "biologie médicale, médecine moléculaire, génétique et pharmacologie"),
    ("SM65", "biologie médicale, hématologie et immunologie"),
    ("SM66", "biologie médicale, agents infectieux"),
    ("SM67", "biologie médicale, biologie de la reproduction"),
    ("SM68", "chirurgie maxillo-faciale"),
    ("SM69", "chirurgie viscérale pédiatrique"),
    ("SM70", "orthopédie pédiatrique"),
    ("SM71", "hématologie"),
    ("SM72", "médecine interne et immunologie clinique"),
];

/// Specialties of dental surgeons.
const DENTIST: &[(&str, &str)] =
    &[("SCD01", "orthopédie dento-faciale"), ("SCD02", "chirurgie orale"), ("SCD03", "médecine bucco-dentaire")];

/// Sections of the order of pharmacists, as labels of their own.
const PHARMACIST: &[(&str, &str)] = &[
    ("A", "Pharmacien titulaire d’officine"),
    ("D", "Pharmacien adjoint, remplaçant ou gérant"),
    ("DA", "Pharmacien adjoint"),
    ("E", "Pharmacien d’outre-mer"),
    ("EA", "Pharmacien titulaire d’officine"),
    ("ED", "Pharmacien adjoint"),
    ("EG", "Pharmacien biologiste"),
    ("EH", "Pharmacien d’établissement de santé"),
    ("G", "Pharmacien biologiste"),
    ("H", "Pharmacien d’établissement de santé"),
    ("M", "Pharmacien militaire"),
];

/// The label of a profession together with its specialty; `None` if the specialty is not known.
pub(super) fn with_specialty(profession: &str, label: &str, specialty: &str) -> Option<String> {
    match (profession, specialty) {
        // Three codes for the general practitioner, by way of qualification: one word for the patient.
        ("G15_10", "SM26" | "SM53" | "SM54") => Some("Médecin généraliste".to_owned()),
        ("G15_10", _) => find(PHYSICIAN, specialty).map(|words| format!("{label}, {words}")),
        ("G15_40", _) => find(DENTIST, specialty).map(|words| format!("{label}, {words}")),
        ("G15_60", "SI01" | "SI02" | "SI03" | "SI04" | "SI05") => Some("Infirmier en pratique avancée".to_owned()),
        ("G15_21", _) => find(PHARMACIST, specialty).map(str::to_owned),
        _ => None,
    }
}
