CREATE FUNCTION event_text_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'event texts are never changed';
END $$;
CREATE TRIGGER event_text_no_update BEFORE UPDATE ON event_text
    FOR EACH STATEMENT EXECUTE FUNCTION event_text_is_never_changed();
