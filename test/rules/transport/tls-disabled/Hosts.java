class Hosts {
    void open(Session session, SSHClient client) {
        session.setConfig("StrictHostKeyChecking", "no");
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
        client.addHostKeyVerifier(new PromiscuousVerifier());
//                                    ^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
        session.setConfig("StrictHostKeyChecking", "yes");
    }
}
