dependencies {
    implementation("org.springframework.ai:spring-ai-starter-model-mistral-ai")
    // implementation("org.springframework.ai:spring-ai-starter-model-anthropic")
}
