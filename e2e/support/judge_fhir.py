"""Judges a FHIR Bundle file with two validators; prints what each finds wrong, as JSON."""

import json
import sys

import fhirkit
from fhir.resources.R4B.bundle import Bundle

with open(sys.argv[1], encoding="utf-8") as file:
    bundle = json.load(file)

# fhirkit: the whole Bundle, then each resource on its own, against R4.
assert fhirkit.FHIR_VERSION == "4.0.1", fhirkit.FHIR_VERSION
resources = [bundle, *(entry["resource"] for entry in bundle["entry"])]
found = [str(issue) for resource in resources for issue in fhirkit.validate(json.dumps(resource))]

# fhir.resources: typed models, among others every date.
try:
    Bundle.model_validate(bundle)
    refused = []
except ValueError as error:
    refused = [str(error)]

print(json.dumps({"fhirkit": found, "models": refused}))
