package org.zaijiuye.records;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;

/**
 * Encrypts what must not be read from the database (AES-GCM, the key's id in front of the text) and hashes what must
 * still be found (HMAC-SHA-256). Two keyset files in one folder: {@code encryption.json} may be rotated, {@code
 * equality.json} may not, because hashes are compared.
 */
public final class FieldEncryption {

    private static final byte[] NO_CONTEXT = new byte[0];
    private static final int IDENTITY_NUMBER = 18;

    private final Aead encryption;
    private final Mac equality;

    private FieldEncryption(Aead encryption, Mac equality) {
        this.encryption = encryption;
        this.equality = equality;
    }

    /** Opens the keysets of a folder; where {@code create} is set and they are missing, makes them. */
    static FieldEncryption open(Path folder, boolean create) {
        try {
            AeadConfig.register();
            MacConfig.register();
            var encryption = keyset(
                    folder.resolve("encryption.json"),
                    create,
                    () -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            var equality = keyset(
                    folder.resolve("equality.json"),
                    create,
                    () -> KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
            return new FieldEncryption(
                    encryption.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    equality.getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("无法打开密钥文件夹 " + folder + "：" + e.getMessage(), e);
        }
    }

    public String seal(String text) {
        return Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8)));
    }

    public String open(String sealed) {
        return new String(open(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    public byte[] seal(byte[] clear) {
        try {
            return encryption.encrypt(clear, NO_CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    public byte[] open(byte[] sealed) {
        try {
            return encryption.decrypt(sealed, NO_CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: the key that sealed this row is not in the keyset", e);
        }
    }

    /**
     * Equal for equal ID numbers of equal type, useless without the key. Identity card, social security card and
     * residence permit carry the same 18-digit number: one person, whichever of them is shown.
     */
    public String hash(String idType, String idNo) {
        var kind = idNo.length() == IDENTITY_NUMBER ? "" : idType;
        return keyed(kind + ":" + idNo);
    }

    /** The same for any other short text; {@code purpose} keeps equal texts of different meaning apart. */
    public String mac(String purpose, String text) {
        return keyed("mac:" + purpose + ":" + text);
    }

    private String keyed(String text) {
        try {
            var tag = equality.computeMac(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(tag, tag.length - 32, tag.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private static KeysetHandle keyset(Path file, boolean create, NewKeyset fresh)
            throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        }
        if (!create) {
            throw new IOException("缺少密钥文件 " + file.getFileName()
                    + "。首次启动请设环境变量 ZAIJIUYE_KEYS_CREATE=true 生成一次并另行备份；已有数据的，请恢复原来的密钥文件");
        }
        var keyset = fresh.make();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ownerOnly(Files.createFile(file));
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        return keyset;
    }

    private static void ownerOnly(Path file) throws IOException {
        var permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    private interface NewKeyset {
        KeysetHandle make() throws GeneralSecurityException;
    }
}
