//! Small CDA R2 documents, of our own making, with each part that the tests vary.

#[derive(Clone)]
pub struct Document {
    pub id: String,
    pub set: Option<(&'static str, u32)>,
    pub replaces: Option<&'static str>,
    pub title: String,
    pub type_code: &'static str,
    pub date: String,
    pub author: &'static str,
    /// Code of TRE_G15.
    pub profession: &'static str,
    pub text: String,
    pub confidentiality: Vec<&'static str>,
    pub patient_id: Option<(String, &'static str)>,
    pub birth: &'static str,
    pub family: &'static str,
    pub sex: &'static str,
    /// A file in place of the text: of the kind that its first bytes say.
    pub pdf: Option<Vec<u8>>,
    /// Coded entries of the one section, as CDA.
    pub entries: String,
}

/// A coded result of a laboratory; without `value` one that is awaited, without `date` one that tells no time.
pub fn result(code: &str, name: &str, value: &str, unit: &str, low: &str, high: &str, date: &str) -> String {
    let value = if value.is_empty() {
        String::new()
    } else {
        format!(r#"<value xsi:type="PQ" value="{value}" unit="{unit}"/>"#)
    };
    let date = if date.is_empty() { String::new() } else { format!(r#"<effectiveTime value="{date}"/>"#) };
    format!(
        r#"<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.3.1.6"/>
<code code="{code}" displayName="{name}" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>{date}{value}
<referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="{low}" unit="{unit}"/><high value="{high}" unit="{unit}"/></value></observationRange></referenceRange></observation></entry>"#
    )
}

/// A document of the usual patient.
pub fn document(id: &str) -> Document {
    Document {
        id: id.to_owned(),
        set: None,
        replaces: None,
        title: format!("Compte rendu {id}"),
        type_code: "11488-4",
        date: "20260115093000+0100".to_owned(),
        author: "Dr Camille MÉDIONI",
        profession: "G15_10/SM26",
        text: "Tension artérielle normale.".to_owned(),
        confidentiality: vec!["N"],
        patient_id: Some((super::ins().matricule.as_str().to_owned(), "1.2.250.1.213.1.4.10")),
        birth: "19790328",
        family: "PAT-TROIS",
        sex: "F",
        pdf: None,
        entries: String::new(),
    }
}

impl Document {
    pub fn with_id(self, id: &str) -> Self {
        Self { id: id.to_owned(), ..self }
    }

    pub fn text(&self) -> String {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let set = self.set.map_or(String::new(), |(root, version)| {
            format!(r#"<setId root="{root}"/><versionNumber value="{version}"/>"#)
        });
        let replaces = self.replaces.map_or(String::new(), |id| {
            format!(
                r#"<relatedDocument typeCode="RPLC"><parentDocument><id root="1.2.3.4" extension="{id}"/></parentDocument></relatedDocument>"#
            )
        });
        let confidentiality: String = self
            .confidentiality
            .iter()
            .map(|code| format!(r#"<confidentialityCode code="{code}" codeSystem="1.2.250.1.213.1.1.4.13"/>"#))
            .collect();
        let patient_id =
            self.patient_id.as_ref().map_or(r#"<id root="1.2.3.4.99" extension="IPP1"/>"#.to_owned(), |(id, root)| {
                format!(r#"<id extension="{id}" root="{root}"/>"#)
            });
        let body = match &self.pdf {
            Some(pdf) => format!(
                r#"<nonXMLBody><text mediaType="application/pdf" representation="B64">{}</text></nonXMLBody>"#,
                data_encoding::BASE64.encode(pdf)
            ),
            None => format!(
                "<structuredBody><component><section><title>Examen</title><text><paragraph>{}</paragraph></text>{}</section></component></structuredBody>",
                escape(&self.text),
                self.entries
            ),
        };
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<realmCode code="FR"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<templateId root="2.16.840.1.113883.2.8.2.1"/>
<id root="1.2.3.4" extension="{id}"/>
<code code="{code}" codeSystem="2.16.840.1.113883.6.1"/>
<title>{title}</title>
<effectiveTime value="{date}"/>
{confidentiality}
<languageCode code="fr-FR"/>{set}
<recordTarget><patientRole>{patient_id}
<patient><name><family qualifier="BR">{family}</family><given>DOMINIQUE</given></name>
<administrativeGenderCode code="{sex}" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="{birth}"/></patient>
</patientRole></recordTarget>
<author><time value="{date}"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="899700218896"/>
<code code="{profession}" codeSystem="1.2.250.1.213.1.1.4.5" displayName="Médecin - Médecine générale"/>
<assignedPerson><name>{author}</name></assignedPerson>
<representedOrganization><name>Maison de santé des Tilleuls</name></representedOrganization></assignedAuthor></author>
<custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.250.1.71.4.2.2" extension="1990000011"/>
<name>Maison de santé des Tilleuls</name></representedCustodianOrganization></assignedCustodian></custodian>
{replaces}
<component>{body}</component>
</ClinicalDocument>"#,
            id = self.id,
            code = self.type_code,
            title = escape(&self.title),
            date = self.date,
            family = self.family,
            sex = self.sex,
            birth = self.birth,
            author = self.author,
            profession = self.profession,
        )
    }
}
