class Keys {
    void make() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
    }
    void makeLonger() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
    }
    Cipher unpadded() throws Exception {
        return Cipher.getInstance("RSA/NONE/NoPadding");
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/weak-cipher
    }
}
