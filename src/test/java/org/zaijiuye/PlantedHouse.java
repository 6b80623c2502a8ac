package org.zaijiuye;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A house with the rooms of ours in which every room knows one that it must not know. */
final class PlantedHouse {

    static final String ROOT = "planted.house";

    private PlantedHouse() {}

    /** Writes and compiles one class a room; answers what must be found, as {@code <room> knows <room>}. */
    static List<String> build(Path folder) {
        var rooms = Rooms.PLACES.stream().flatMap(List::stream).toList();
        var faults = new ArrayList<String>();
        var sources = new ArrayList<String>();
        rooms.forEach(room -> {
            var others = forbidden(room);
            others.forEach(other -> faults.add(room + " knows " + other));
            sources.add(write(folder, room, others).toString());
        });
        var arguments = Stream.concat(Stream.of("-d", folder.toString()), sources.stream())
                .toArray(String[]::new);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
            throw new IllegalStateException("the planted house does not compile");
        }
        return faults;
    }

    /** The first room of the next place, and a neighbour of the same place. */
    private static List<String> forbidden(String room) {
        var place = Rooms.place(room);
        var neighbour = Rooms.PLACES.get(place).stream().filter(other -> !other.equals(room)).findFirst().stream();
        var next = place + 1 < Rooms.PLACES.size()
                ? Stream.of(Rooms.PLACES.get(place + 1).get(0))
                : Stream.<String>empty();
        return Stream.concat(neighbour, next).toList();
    }

    private static Path write(Path folder, String room, List<String> others) {
        var fields = new StringBuilder();
        others.forEach(
                other -> fields.append("  %s.%s.Planted_%s %s;%n".formatted(ROOT, packageOf(other), other, other)));
        var source = "package %s.%s;%npublic class Planted_%s {%n%s}%n".formatted(ROOT, packageOf(room), room, fields);
        try {
            return Files.writeString(
                    Files.createDirectories(folder.resolve(room)).resolve("Planted_" + room + ".java"), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(String room) {
        return room.equals(Rooms.ITEMS) ? "register.item" : room;
    }
}
