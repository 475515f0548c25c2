create trigger scorecard_version_append_only before update, delete on scorecard_version for each row call "org.zhibu.database.AppendOnlyTrigger";
