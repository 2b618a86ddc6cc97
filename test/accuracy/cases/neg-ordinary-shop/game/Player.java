package game;

final class Player {
    static final String[] HEROES = {"Sir Lancelot", "Morgan le Fay", "Robin Hood", "Doctor Strange"};
    static final int MAX_LEVEL = 99;
    int age = 0, score = 1048213;
    String name = "Player One";
}
