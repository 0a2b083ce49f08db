//! Types of documents.

use super::or_fallback;

/// Code, French label and class (TRE_A03) of every type of JDV_J07 (OID 1.2.250.1.213.1.1.5.471, version 20260629120000):
/// codes of LOINC, of TRE_A05 (1.2.250.1.213.1.1.4.12) and of ASTM; besides, 11526-1, which left that set but which the
/// association of the DMP keeps.
///
/// Classes come from the published associations ASS_X16 of the DMP (20240223120000) and ASS_X04 of the CI-SIS
/// (20240426120000); they agree on the types that both list. A type that neither lists has no class here: none is guessed.
/// The set grows: a type that came later falls back to the document's own words.
pub const TYPES: &[(&str, &str, Option<&str>)] = &[
    ("11369-6", "Historique des vaccinations", Some("52")),
    ("11488-4", "Compte rendu ou fiche de consultation", Some("10")),
    ("11490-0", "Lettre de liaison à la sortie d’un établissement de soins", Some("10")),
    ("11502-2", "Compte rendu d’examens biologiques", Some("10")),
    ("11505-5", "Compte rendu d’acte thérapeutique", Some("10")),
    ("11506-3", "Compte rendu ou fiche de suivi de soins par un auxiliaire médical", Some("10")),
    ("11526-1", "Compte rendu d’anatomie et de cytologie pathologiques", Some("10")),
    ("15507-7", "Compte rendu de passage aux urgences", Some("10")),
    ("15508-5", "Compte rendu d’accouchement", Some("10")),
    ("18748-4", "Compte rendu d’imagerie médicale", Some("31")),
    ("18761-7", "Note de transfert, lettre de liaison à l’entrée en établissement", Some("11")),
    ("18776-5", "Plan personnalisé de soins", Some("44")),
    ("28617-9", "Bilan bucco-dentaire", Some("10")),
    ("28653-4", "Document du secteur social ou médico-social", Some("10")),
    ("29274-8", "Mesures de signes vitaux", Some("10")),
    ("34112-3", "Compte rendu hospitalier", Some("10")),
    ("34120-6", "Bilan par un professionnel de santé", Some("10")),
    ("34133-9", "Synthèse d’épisode de soins", Some("11")),
    ("34749-2", "Compte rendu de consultation avant anesthésie", Some("10")),
    ("34794-8", "Compte rendu de réunion de concertation pluridisciplinaire", Some("10")),
    ("34842-5", "Grille d’évaluation médico-sociale", Some("11")),
    ("34874-8", "Compte rendu opératoire", Some("10")),
    ("34875-5", "Évaluation postopératoire et note de suivi", Some("10")),
    ("34876-3", "Évaluation préopératoire et note de suivi", None),
    ("34895-3", "Fiche d’information au patient", None),
    ("47420-5", "Compte rendu de bilan fonctionnel", Some("10")),
    ("51851-4", "Document administratif", Some("95")),
    ("51969-4", "Compte rendu de génétique moléculaire", Some("10")),
    ("52040-3", "Image d’illustration", Some("31")),
    ("55115-0", "Demande d’examen d’imagerie", Some("42")),
    ("55751-2", "Déclaration de problème de santé publique", None),
    ("56445-0", "Bilan médicamenteux en officine", Some("11")),
    ("56446-8", "Notification de rendez-vous", Some("95")),
    ("57055-6", "Synthèse avant l’accouchement", Some("11")),
    ("57057-2", "Synthèse de la mère en salle de naissance", Some("11")),
    ("57075-4", "Synthèse de l’enfant en salle de naissance", Some("11")),
    ("57828-6", "Prescription", Some("42")),
    ("57832-8", "Prescription de soins", Some("42")),
    ("57833-6", "Prescription de produits de santé", Some("42")),
    ("59283-2", "Compte rendu d’examen de l’enfant", Some("10")),
    ("59284-0", "Attestation de consentement", Some("95")),
    ("60280-5", "Fiche de retour du service des urgences", Some("11")),
    ("60568-3", "Compte rendu d’anatomie et de cytologie pathologiques", Some("10")),
    ("60591-5", "Synthèse médicale", Some("11")),
    ("60593-1", "Dispensation de médicaments", Some("43")),
    ("61357-0", "Intervention pharmaceutique", Some("42")),
    ("67851-6", "Compte rendu d’admission", Some("10")),
    ("68599-0", "Synthèse psychiatrique", Some("11")),
    ("68814-3", "Note d’évaluation pédiatrique", None),
    ("68817-6", "Bilan de santé et de prévention de l’enfant", Some("11")),
    ("70004-7", "Compte rendu d’acte diagnostique", Some("10")),
    ("74207-2", "Document de liaison d’urgence", Some("11")),
    ("74465-6", "Questionnaire du patient", Some("90")),
    ("75468-9", "Renouvellement d’ordonnance par le pharmacien correspondant", Some("42")),
    ("75482-0", "Compte rendu d’acte thérapeutique à visée préventive", Some("10")),
    ("75492-9", "Compte rendu d’acte diagnostique à visée préventive ou de dépistage", Some("10")),
    ("75496-0", "Demande d’acte de télémédecine", Some("10")),
    ("77436-4", "Compte rendu d’anesthésie", Some("10")),
    ("77604-7", "Planification thérapeutique", Some("44")),
    ("78341-5", "Fiche de transfert vers le service des urgences", Some("11")),
    ("78489-2", "Synthèse de l’enfant en maternité", Some("11")),
    ("78513-9", "Compte rendu de consultation en ophtalmologie", Some("10")),
    ("78601-2", "Compte rendu d’entretien pharmaceutique", Some("10")),
    ("80565-5", "Compte rendu d’administration de médicaments", Some("45")),
    ("80771-9", "Projet d’accueil individualisé", Some("44")),
    ("80788-3", "Projet personnalisé d’accompagnement", Some("44")),
    ("80820-4", "Formulaire de conciliation médicamenteuse à l’hôpital", Some("11")),
    ("83836-7", "Schéma dentaire", Some("11")),
    ("83869-8", "Plan personnalisé de prévention", Some("44")),
    ("83901-9", "Bilan psychologique", Some("11")),
    ("83963-9", "Synthèse environnementale", None),
    ("83981-1", "Lettre de liaison à la sortie d’une structure sociale ou médico-sociale", Some("10")),
    ("84067-8", "Synthèse transfusionnelle", None),
    ("85208-7", "Compte rendu de télémédecine", Some("10")),
    ("86531-1", "Attestation de sortie", Some("95")),
    ("87273-9", "Note de vaccination", Some("52")),
    ("88348-8", "Lettre de liaison à l’entrée en structure sociale ou médico-sociale", Some("11")),
    ("89233-1", "Compte rendu de grossesse", Some("10")),
    ("89235-6", "Synthèse de la mère en suites de couches", Some("11")),
    ("89601-9", "Certificat médical", Some("52")),
    ("93024-8", "Compte rendu de consultation pharmaceutique", Some("10")),
    ("96163-1", "Bilan de soins infirmiers", None),
    ("96173-0", "Test rapide d’orientation diagnostique", Some("52")),
    ("96349-6", "Lettre d’adressage", Some("10")),
    ("96874-3", "Attestation de vaccination contre le Covid-19", Some("52")),
    ("97694-4", "Note d’évaluation en médecine maternelle et fœtale", None),
    ("100967-9", "Rythme cardiaque fœtal", None),
    ("101881-1", "Carte d’implant", None),
    ("ATTEST-ASS-COMPL", "Attestation d’assurance complémentaire", Some("95")),
    ("ATTEST-DROITS-AM", "Attestation de droits à l’Assurance maladie", Some("95")),
    ("ATTEST-HEBGT", "Attestation d’hébergement", Some("95")),
    ("ATTEST-RESID", "Attestation de résidence", Some("95")),
    ("AUTORIS-SOINS", "Autorisation de soins et d’actes non usuels", Some("95")),
    ("BIL_AUTO", "Compte rendu d’évaluation de la perte d’autonomie", Some("10")),
    ("CERT_DECL", "Certificat, déclaration", Some("52")),
    ("DISP_AUT", "Autre dispensation", Some("43")),
    ("DOCPAT01", "Synthèse déposée par le patient", Some("11")),
    ("DOCPAT02", "Traitement ou document de soins déposé par le patient", Some("42")),
    ("DOCPAT03", "Compte rendu déposé par le patient", Some("10")),
    ("DOCPAT04", "Imagerie déposée par le patient", Some("31")),
    ("DOCPAT05", "Compte rendu de biologie déposé par le patient", Some("10")),
    ("DOCPAT06", "Compte rendu de prévention déposé par le patient", Some("10")),
    ("DOCPAT07", "Certificat déposé par le patient", Some("52")),
    ("DOCPAT08", "Profil médical de Mon espace santé", Some("11")),
    ("DOCPAT09", "Document administratif déposé par le patient", Some("95")),
    ("E1762", "Document complet", None),
    ("EXPORT_DUI", "Export du dossier usager informatisé", Some("11")),
    ("EXPPAT_1", "Volontés et droits du patient", Some("90")),
    ("EXPPAT_2", "Autre document du patient", Some("90")),
    ("EXPPAT_3", "Directives anticipées", Some("90")),
    ("FEUILLE-DE-STYLE", "Feuille de style", Some("99")),
    ("FICHE-CONTACTS", "Fiche de contacts", Some("95")),
    ("IMG-KOS", "Références des images d’un examen d’imagerie", Some("31")),
    ("PIECE-IDENTITE", "Pièce d’identité", Some("95")),
    ("PRESC-AAT", "Prescription d’arrêt de travail", Some("42")),
    ("PRESC-BIO", "Prescription d’examens de biologie médicale", Some("42")),
    ("PRESC-INF", "Prescription de soins infirmiers", Some("42")),
    ("PRESC-KINE", "Prescription de kinésithérapie", Some("42")),
    ("PRESC-ORTHOPHO", "Prescription d’orthophonie", Some("42")),
    ("PRESC-ORTHOPTIE", "Prescription d’orthoptie", Some("42")),
    ("PRESC-PEDI", "Prescription de pédicurie", Some("42")),
    ("PROT_ALD", "Protocole de soins pour affection de longue durée", Some("44")),
    ("REMB", "Données de remboursement", Some("60")),
    ("SYNTH", "Synthèse", Some("11")),
];

/// The row of a type.
pub(super) fn find_type(code: &str) -> Option<&'static (&'static str, &'static str, Option<&'static str>)> {
    TYPES.iter().find(|(known, ..)| *known == code)
}

/// The label of a type; `None` if it is not known.
#[must_use]
pub fn type_label(code: &str) -> Option<&'static str> {
    find_type(code).map(|(_, label, _)| *label)
}

/// The label of a type, else the words that the document carries (`displayName`), else the code.
#[must_use]
pub fn type_label_or(code: &str, display: Option<&str>) -> String {
    or_fallback(type_label(code).map(str::to_owned), display, code)
}
