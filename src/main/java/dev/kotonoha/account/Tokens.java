package dev.kotonoha.account;

/**
 * What a device signs its calls with.
 *
 * @param tokenType always "Bearer"
 * @param expiresIn seconds until the access token ends
 */
record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {

    static Tokens of(DeviceToken access, DeviceToken refresh) {
        return new Tokens(access.text(), "Bearer", Devices.ACCESS.toSeconds(), refresh.text());
    }
}
