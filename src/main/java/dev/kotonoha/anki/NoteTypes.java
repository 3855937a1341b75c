package dev.kotonoha.anki;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Reads note types from a collection: JSON in one column up to Anki's schema 11, tables from schema 15 on. */
final class NoteTypes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoteTypes() {
    }

    static List<NoteType> read(Connection database) throws SQLException {
        var tables = database.getMetaData().getTables(null, null, "notetypes", null);
        try (tables) {
            return tables.next() ? fromTables(database) : fromJson(database);
        }
    }

    private static List<NoteType> fromJson(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery("select models from col limit 1")) {
            var text = row.next() ? row.getString(1) : null;
            var models = JSON.readTree(text == null || text.isEmpty() ? "{}" : text);
            return models.values().stream().map(NoteTypes::fromJson).sorted(Comparator.comparing(NoteType::id)).toList();
        }
    }

    private static NoteType fromJson(JsonNode model) {
        var fields = model.path("flds").values().stream().sorted(Comparator.comparing(field -> field.path("ord").asInt(0)))
                .map(field -> field.path("name").asString("")).toList();
        return new NoteType(model.path("id").asLong(0), model.path("name").asString(""), fields,
                model.path("type").asInt(0) == 1);
    }

    /** The configuration is a protobuf message whose first field says, with 1, that the type has gaps. */
    private static List<NoteType> fromTables(Connection database) throws SQLException {
        var fields = new TreeMap<Long, TreeMap<Integer, String>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select ntid, ord, name from fields")) {
            while (rows.next()) {
                fields.computeIfAbsent(rows.getLong(1), id -> new TreeMap<>()).put(rows.getInt(2), rows.getString(3));
            }
        }
        var types = new ArrayList<NoteType>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select id, name, config from notetypes")) {
            while (rows.next()) {
                var config = rows.getBytes(3);
                var names = fields.getOrDefault(rows.getLong(1), new TreeMap<>());
                types.add(new NoteType(rows.getLong(1), rows.getString(2), List.copyOf(names.values()),
                        config != null && config.length > 1 && config[0] == 8 && config[1] == 1));
            }
        }
        types.sort(Comparator.comparing(NoteType::id));
        return types;
    }
}
