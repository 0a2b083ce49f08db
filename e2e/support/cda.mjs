// Clinical documents made for a test.
import { randomUUID } from 'node:crypto';
import { dominique } from './accounts.mjs';

/** An OID that nobody else uses (ITU-T X.667). */
const freshOid = () => `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`;

/** A CDA R2 document of Dominique around a body: `nonXMLBody` or `structuredBody`, as XML. */
export function cda({ title, body }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><id root="${freshOid()}"/>
<code code="34133-9" displayName="Synthèse" codeSystem="2.16.840.1.113883.6.1"/><title>${title}</title>
<effectiveTime value="20260301101500+0100"/><confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="fr-FR"/>
<recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="${dominique.ins}"/><patient><name><family qualifier="BR">PAT-TROIS</family><given>DOMINIQUE</given></name>
<administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="19790328"/></patient></patientRole></recordTarget>
<author><time value="20260301101500+0100"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="899900000060"/>
<assignedPerson><name><family>ESSAI</family><given>Claire</given></name></assignedPerson></assignedAuthor></author>
<custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.250.1.71.4.2.2" extension="1990000051"/><name>Clinique d’essai</name>
</representedCustodianOrganization></assignedCustodian></custodian>
<component>${body}</component></ClinicalDocument>`;
}

/** A body that is a file. */
export const fileBody = (mediaType, bytes) =>
  `<nonXMLBody><text mediaType="${mediaType}" representation="B64">${Buffer.from(bytes).toString('base64')}</text></nonXMLBody>`;

/** A body of one section with a narrative, as XML. */
export const textBody = (narrative) =>
  `<structuredBody><component><section><title>Essai</title><text>${narrative}</text></section></component></structuredBody>`;
