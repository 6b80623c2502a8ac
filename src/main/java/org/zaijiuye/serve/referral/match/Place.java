package org.zaijiuye.serve.referral.match;

/** A point on the map, in degrees. */
public record Place(double longitude, double latitude) {

    private static final double EARTH_KM = 6371.0;

    /** The shortest way over the ground in kilometres. */
    public double kmTo(double otherLongitude, double otherLatitude) {
        var north = Math.toRadians(otherLatitude - latitude);
        var east = Math.toRadians(otherLongitude - longitude);
        var a = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }

    private static double square(double value) {
        return value * value;
    }
}
