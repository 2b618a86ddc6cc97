class Tokens {
    void Configure(JwtBearerOptions options) {
        options.RequireHttpsMetadata = false;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
        options.Authority = Authority;
    }
}
