-- a full-text index on the table; it stores no text of its own and is updated by triggers
CREATE VIRTUAL TABLE search_fts USING fts5(folded, content='search_doc', content_rowid='rid', tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE TRIGGER search_doc_insert AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_fts (rowid, folded) VALUES (new.rid, new.folded);
END;
CREATE TRIGGER search_doc_delete AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', old.rid, old.folded);
END;
CREATE TRIGGER search_doc_update AFTER UPDATE ON search_doc BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', old.rid, old.folded);
    INSERT INTO search_fts (rowid, folded) VALUES (new.rid, new.folded);
END;
