//! The header, as HL7 and the French profile write it, nulls included.

mod cda_support;

use cda_support::{PATIENT, START, parse};
use domain::cda::{Author, Coded, InstanceId, Precision};

const BODY: &str = "<component><structuredBody/></component></ClinicalDocument>";

fn with_header(parts: &str) -> String {
    format!("{START}{PATIENT}{parts}{BODY}")
}

fn id(root: &str, extension: Option<&str>) -> InstanceId {
    InstanceId { root: root.to_owned(), extension: extension.map(str::to_owned) }
}

#[test]
fn reads_what_identifies_the_document() {
    let header = parse(&with_header(
        r#"<confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="fr-FR"/>
        <setId root="1.2.3" extension="set"/><versionNumber value="2"/>
        <relatedDocument typeCode="RPLC"><parentDocument><id root="1.2.3.3"/></parentDocument></relatedDocument>
        <relatedDocument typeCode="APND"><parentDocument><id root="1.2.3.5"/></parentDocument></relatedDocument>
        <relatedDocument typeCode="XFRM"><parentDocument><id root="1.2.3.6"/></parentDocument></relatedDocument>"#,
    ))
    .header;
    assert_eq!(header.id.to_string(), "1.2.3.4^doc-1");
    assert_eq!(header.set_id, Some(id("1.2.3", Some("set"))));
    assert_eq!(header.version_number, Some(2));
    assert_eq!(header.replaces, [id("1.2.3.3", None)]);
    assert_eq!(header.type_code.code, "11488-4");
    assert_eq!(header.type_code.display.as_deref(), Some("CR de consultation"));
    assert_eq!(header.confidentiality[0].code, "N");
    assert_eq!(header.language.as_deref(), Some("fr-FR"));
    assert_eq!(header.title.as_deref(), Some("Compte rendu"));
    assert_eq!(header.effective_time.map(|time| time.precision()), Some(Precision::Second));
    assert_eq!(header.patient_ids, [id("1.2.250.1.213.1.4.10", Some("299999999999934"))]);
}

#[test]
fn tells_names_of_birth_from_names_in_use() {
    let xml = with_header("").replace(
        "<family qualifier=\"BR\">FICTIVE</family><given>Ana Lise</given>",
        "<family qualifier=\"BR\">FICTIVE</family><family qualifier=\"CL\"> IMAGINAIRE </family>
         <given>Ana\n Lise</given><given qualifier=\"BR\">Ana</given><given qualifier=\"CL\">Lise</given>",
    );
    let name = parse(&xml).header.patient.name;
    assert_eq!(name.birth_family.as_deref(), Some("FICTIVE"));
    assert_eq!(name.used_family.as_deref(), Some("IMAGINAIRE"));
    assert_eq!(name.birth_given.as_deref(), Some("Ana Lise"));
    assert_eq!(name.first_birth_given.as_deref(), Some("Ana"));
    assert_eq!(name.display().as_deref(), Some("Lise IMAGINAIRE"));
    assert_eq!(parse(&with_header("")).header.patient.name.display().as_deref(), Some("Ana Lise FICTIVE"));
}

#[test]
fn takes_the_name_of_a_spouse_and_a_name_without_parts() {
    let spouse = with_header("").replace("</family><given>", "</family><family qualifier=\"SP\">ÉPOUX</family><given>");
    assert_eq!(parse(&spouse).header.patient.name.used_family.as_deref(), Some("ÉPOUX"));
    let plain =
        with_header("").replace("<family qualifier=\"BR\">FICTIVE</family><given>Ana Lise</given>", " Ana  FICTIVE ");
    assert_eq!(parse(&plain).header.patient.name.display().as_deref(), Some("Ana FICTIVE"));
}

#[test]
fn reads_birth_and_sex() {
    let xml = with_header("").replace(
        "</name></patient>",
        r#"</name><administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="1979"/>
        </patient>"#,
    );
    let patient = parse(&xml).header.patient;
    assert_eq!(patient.sex.map(|sex| sex.code).as_deref(), Some("F"));
    assert_eq!(patient.birth_time.map(|time| time.precision()), Some(Precision::Year));
}

fn author_named(name: &str) -> Option<String> {
    let xml = with_header(&format!(
        "<author><time value=\"2024\"/><assignedAuthor><id root=\"1.2\" extension=\"8\"/>
         <assignedPerson>{name}</assignedPerson></assignedAuthor></author>"
    ));
    parse(&xml).header.authors[0].person_name.clone()
}

#[test]
fn joins_the_parts_of_a_name_in_the_usual_order() {
    let name = "<name><family>INVENTÉ</family><given> Paul </given><prefix>M</prefix><suffix>DR</suffix></name>";
    assert_eq!(author_named(name).as_deref(), Some("Dr Paul INVENTÉ"));
    assert_eq!(
        author_named("<name><prefix>MME</prefix><given>Eva</given><family>INVENTÉE</family></name>").as_deref(),
        Some("Mme Eva INVENTÉE")
    );
    assert_eq!(
        author_named("<name><given>Eva</given><family>INVENTÉE</family><suffix>IDE</suffix></name>").as_deref(),
        Some("Eva INVENTÉE IDE")
    );
    assert_eq!(author_named("<name>Dr  Eva\nINVENTÉE</name>").as_deref(), Some("Dr Eva INVENTÉE"));
}

#[test]
fn leaves_out_what_is_null() {
    assert_eq!(author_named("<name nullFlavor=\"UNK\"/>"), None);
    let masked = "<name><prefix>M</prefix><family nullFlavor=\"MSK\"/></name>";
    assert_eq!(author_named(masked), None);
    let header = parse(&with_header(
        r#"<setId nullFlavor="NA"/><versionNumber value="x"/><confidentialityCode nullFlavor="UNK"/>
        <author><time nullFlavor="NA"/><assignedAuthor><id nullFlavor="UNK"/><code nullFlavor="UNK"/>
        <representedOrganization nullFlavor="UNK"/></assignedAuthor></author>
        <documentationOf><serviceEvent><code nullFlavor="NI"/><effectiveTime><low nullFlavor="MSK"/></effectiveTime>
        </serviceEvent></documentationOf>"#,
    ))
    .header;
    assert_eq!((header.set_id, header.version_number), (None, None));
    assert!(header.confidentiality.is_empty() && header.authors.is_empty() && header.services.is_empty());
}

#[test]
fn reads_authors_with_profession_organization_or_device() {
    let header = parse(&with_header(
        r#"<author><time value="20240215"/>
        <assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="80000000000"/>
        <code code="G15_10/SM26" codeSystem="1.2.250.1.213.1.1.4.5" displayName="Médecin généraliste"/>
        <assignedPerson><name><given>Eva</given><family>INVENTÉE</family></name></assignedPerson>
        <representedOrganization><id root="1.2.250.1.71.4.2.2" extension="10"/><name>Cabinet fictif</name>
        </representedOrganization></assignedAuthor></author>
        <author><assignedAuthor><assignedAuthoringDevice><manufacturerModelName>Modèle</manufacturerModelName>
        <softwareName>Logiciel</softwareName></assignedAuthoringDevice></assignedAuthor></author>"#,
    ))
    .header;
    let doctor = &header.authors[0];
    assert_eq!(doctor.profession.as_ref().map(|code| code.code.as_str()), Some("G15_10/SM26"));
    let organization = doctor.organization.as_ref().expect("an organization");
    assert_eq!(organization.name.as_deref(), Some("Cabinet fictif"));
    assert_eq!(header.authors[1].device.as_deref(), Some("Logiciel, Modèle"));
}

#[test]
fn a_device_says_what_means_something_once() {
    let device = |model: &str, software: &str| {
        let xml = with_header(&format!(
            "<author><assignedAuthor><assignedAuthoringDevice><manufacturerModelName>{model}</manufacturerModelName>
             <softwareName>{software}</softwareName></assignedAuthoringDevice></assignedAuthor></author>"
        ));
        parse(&xml).header.authors.first().and_then(|author| author.device.clone())
    };
    assert_eq!(device(".", "Assurance Maladie").as_deref(), Some("Assurance Maladie"));
    assert_eq!(device("ASSURANCE maladie", "Assurance Maladie").as_deref(), Some("Assurance Maladie"));
    assert_eq!(device("Modèle 2", "-").as_deref(), Some("Modèle 2"));
    assert_eq!(device(".", " - "), None);
}

fn performer(name: &str) -> String {
    format!(
        "<performer><assignedEntity><id root='1.2' extension='{name}'/><assignedPerson><name>{name}</name>
         </assignedPerson></assignedEntity></performer>"
    )
}

#[test]
fn finds_the_main_act_among_several_and_keeps_every_performer_once() {
    let (a, b, c, d) = (performer("A"), performer("B"), performer("C"), performer("D"));
    let again = c.replace("<assignedEntity>", "<time value='2024'/><assignedEntity>");
    let header = parse(&with_header(&format!(
        "<documentationOf><serviceEvent><code code='A'/>{a}{c}</serviceEvent></documentationOf>
        <documentationOf><serviceEvent><code nullFlavor='OTH'><translation code='B'/></code>
        <effectiveTime><low value='20240201'/><high value='20240203'/></effectiveTime>{b}{again}
        </serviceEvent></documentationOf>
        <documentationOf><serviceEvent>{d}{b}</serviceEvent></documentationOf>"
    )))
    .header;
    let codes: Vec<Option<&str>> =
        header.services.iter().map(|event| event.code.as_ref().map(|code| code.code.as_str())).collect();
    assert_eq!(codes, [Some("A"), Some("B"), None]);
    assert_eq!(header.service_start.map(|time| time.to_string()).as_deref(), Some("20240201"));
    assert_eq!(header.service_end.map(|time| time.to_string()).as_deref(), Some("20240203"));
    let names = |people: Vec<&Author>| people.iter().filter_map(|p| p.person_name.clone()).collect::<Vec<_>>();
    assert_eq!(names(header.performers()), ["B", "C", "A", "D"]);
}

#[test]
fn who_answers_for_the_document_stays_readable() {
    let header = parse(&with_header(
        "<legalAuthenticator><time value='20240215'/><assignedEntity><id root='1.2' extension='8'/><assignedPerson>
         <name>Eva INVENTÉE</name></assignedPerson></assignedEntity></legalAuthenticator>",
    ))
    .header;
    let signer = header.legal_authenticator.expect("a signer");
    assert_eq!(signer.person_name.as_deref(), Some("Eva INVENTÉE"));
    assert_eq!(signer.time.map(|time| time.to_string()).as_deref(), Some("20240215"));
}

#[test]
fn names_a_code_by_its_label_or_its_original_text() {
    let xml = with_header("").replace(
        " displayName=\"CR de consultation\"/>",
        "><originalText> Consultation\n fictive </originalText></code>",
    );
    let expected = Coded {
        code: "11488-4".to_owned(),
        system: Some("2.16.840.1.113883.6.1".to_owned()),
        display: Some("Consultation fictive".to_owned()),
    };
    assert_eq!(parse(&xml).header.type_code, expected);
}
