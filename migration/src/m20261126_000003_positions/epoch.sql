-- The epochs of positions. A position is valid in the epoch in which it was read: a restored or promoted database begins
-- a new one, because changes after the backup are lost and their numbers are given again.

CREATE TABLE position_epoch (
    epoch          $rowid,
    -- what identifies the database: another cluster, timeline or database is another origin
    origin         varchar NOT NULL,
    -- the greatest number of an event before this epoch: those events are not changes of this epoch
    last_before    bigint NOT NULL,
    began_at       $time NOT NULL
);
