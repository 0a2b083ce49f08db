-- The steps of the life of a record are found in the trace by their instant.
CREATE INDEX trace_by_patient_time ON trace (patient_id, at);
