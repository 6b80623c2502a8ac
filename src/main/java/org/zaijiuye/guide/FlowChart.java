package org.zaijiuye.guide;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A diagram as it is drawn, in its own coordinates moved to the origin: one layout for page, print and document.
 *
 * @param file of the diagram in force
 */
record FlowChart(
        String title,
        String file,
        double width,
        double height,
        List<Node> nodes,
        List<Line> lines,
        List<Label> labels) {

    enum Shape {
        TASK,
        FRAME,
        GATEWAY,
        EVENT,
        END
    }

    /**
     * Something that happens or is decided, or a frame around such.
     *
     * @param mark what stands in a gateway
     */
    record Node(Shape shape, String mark, double x, double y, double width, double height) {

        public double centre() {
            return x + width / 2;
        }

        public double middle() {
            return y + height / 2;
        }
    }

    /** From corner to corner of a flow; the last one has the arrow. */
    record Line(double x1, double y1, double x2, double y2, boolean arrow) {

        public double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }

        /** Clockwise from the right, in degrees. */
        public double angle() {
            return Math.toDegrees(Math.atan2(y2 - y1, x2 - x1));
        }
    }

    /**
     * Text around its centre.
     *
     * @param step whether it names what is done
     */
    record Label(double x, double y, List<String> lines, boolean step) {

        public double lineMiddle(int line) {
            return y + (line - (lines.size() - 1) / 2.0) * TextLines.HEIGHT;
        }
    }

    /** How much smaller it must be to fit, never larger than it is. */
    public double scale(double maxWidth, double maxHeight) {
        return Math.min(1, Math.min(maxWidth / width, maxHeight / height));
    }

    /** What is done, from left to right, for whoever hears the page. */
    public String description() {
        return labels.stream()
                .filter(Label::step)
                .sorted(Comparator.comparingDouble(Label::x))
                .map(label -> String.join("", label.lines()))
                .distinct()
                .collect(Collectors.joining("、", title + "，从左到右：", "。"));
    }
}
