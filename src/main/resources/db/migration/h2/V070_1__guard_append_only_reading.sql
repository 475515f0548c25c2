create trigger note_reading_append_only before update, delete on note_reading for each row call "org.zhibu.database.AppendOnlyTrigger";
