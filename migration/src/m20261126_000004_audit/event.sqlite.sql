-- INSERT OR REPLACE deletes the old row without firing the trigger on deletes. The rowid is the number of the event.
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR rowid = NEW.rowid OR (stream_id = NEW.stream_id AND seq = NEW.seq))
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
