//! The data set, by bulk SQL.
