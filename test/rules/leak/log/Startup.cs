class Startup
{
    void Configure(DbContextOptionsBuilder builder, IServiceCollection services)
    {
        builder.EnableSensitiveDataLogging();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
        services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.All);
//                                                     ^^^^^^^^^^^^^^^^^^^^^ leak/log
    }

    void Local(DbContextOptionsBuilder builder, IWebHostEnvironment env)
    {
        if (env.IsDevelopment()) builder.EnableSensitiveDataLogging();
        builder.EnableSensitiveDataLogging(false);
    }
}
