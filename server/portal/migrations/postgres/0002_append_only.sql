-- The trace and its checkpoints only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER trace_refuses_change BEFORE UPDATE OR DELETE ON trace
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trace_refuses_truncate BEFORE TRUNCATE ON trace
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER trace_checkpoints_refuses_change BEFORE UPDATE OR DELETE ON trace_checkpoints
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trace_checkpoints_refuses_truncate BEFORE TRUNCATE ON trace_checkpoints
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
