CREATE TRIGGER event_text_no_update BEFORE UPDATE ON event_text
    BEGIN SELECT RAISE(ABORT, 'event texts are never changed'); END;
-- INSERT OR REPLACE would delete the old row without firing a trigger
CREATE TRIGGER event_text_no_replace BEFORE INSERT ON event_text
    WHEN EXISTS (SELECT 1 FROM event_text WHERE event_id = NEW.event_id AND field = NEW.field)
    BEGIN SELECT RAISE(ABORT, 'event texts are never changed'); END;
