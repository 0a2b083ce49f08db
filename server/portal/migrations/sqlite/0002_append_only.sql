-- The trace and its checkpoints only grow. The INSERT triggers stop INSERT OR REPLACE, which deletes silently.
CREATE TRIGGER trace_refuses_update BEFORE UPDATE ON trace
BEGIN SELECT RAISE(ABORT, 'the trace is append-only'); END;
CREATE TRIGGER trace_refuses_delete BEFORE DELETE ON trace
BEGIN SELECT RAISE(ABORT, 'the trace is append-only'); END;
CREATE TRIGGER trace_refuses_replace BEFORE INSERT ON trace
WHEN EXISTS (SELECT 1 FROM trace WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the trace is append-only'); END;

CREATE TRIGGER trace_checkpoints_refuses_update BEFORE UPDATE ON trace_checkpoints
BEGIN SELECT RAISE(ABORT, 'the checkpoints are append-only'); END;
CREATE TRIGGER trace_checkpoints_refuses_delete BEFORE DELETE ON trace_checkpoints
BEGIN SELECT RAISE(ABORT, 'the checkpoints are append-only'); END;
CREATE TRIGGER trace_checkpoints_refuses_replace BEFORE INSERT ON trace_checkpoints
WHEN EXISTS (SELECT 1 FROM trace_checkpoints WHERE size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'the checkpoints are append-only'); END;
