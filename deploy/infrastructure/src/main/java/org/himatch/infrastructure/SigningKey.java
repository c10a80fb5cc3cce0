package org.himatch.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * The RSA key that tokens are signed with, under the id that tells a verifier which key to take.
 *
 * <p>Tokens are JSON Web Tokens (RFC 7519) signed with RS256 (RFC 7518).
 */
record SigningKey(String id, RSAPrivateCrtKey privateKey) {

    private static final int BITS = 2048;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new key that lives as long as this process. */
    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key in a file, so that tokens stay valid over a restart; a new one when there is no such file. */
    static SigningKey keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
                return of((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
            }
            SigningKey key = generate();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, key.privateKey.getEncoded());
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new InfrastructureException("The issuer's key in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static SigningKey of(RSAPrivateCrtKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
            return new SigningKey(BASE64URL.encodeToString(Arrays.copyOf(digest, 12)), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another key that claims to be this one. */
    SigningKey impostor() {
        return new SigningKey(id, generate().privateKey);
    }

    /** The claims as a signed token. */
    String sign(Map<String, Object> claims) {
        String signed = encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", id)) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as a JSON Web Key (RFC 7517). */
    Map<String, Object> publicJwk() {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id,
                "n",
                unsigned(privateKey.getModulus()),
                "e",
                unsigned(privateKey.getPublicExponent()));
    }

    private static String encoded(Map<String, Object> json) {
        try {
            return BASE64URL.encodeToString(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }

    /** Without the zero byte that Java puts before a leading one bit. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
