class FhirClients {
  void client() {
    LoggingInterceptor interceptor = new LoggingInterceptor();
    interceptor.setLogRequestSummary(true);
    interceptor.setLogResponseBody(true);
//              ^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    http.setLevel(HttpLoggingInterceptor.Level.BODY);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    http.setLevel(BuildConfig.DEBUG ? HttpLoggingInterceptor.Level.BODY : HttpLoggingInterceptor.Level.NONE);
  }
}
