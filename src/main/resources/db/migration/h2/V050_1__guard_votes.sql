create trigger vote_count_append_only before update, delete on vote_count for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger vote_append_only before update, delete on vote for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger minutes_amendment_append_only before update, delete on minutes_amendment for each row call "org.zhibu.database.AppendOnlyTrigger";
