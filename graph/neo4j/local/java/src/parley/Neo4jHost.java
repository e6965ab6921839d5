package parley;
public final class Neo4jHost { public static void main(String[] a) { System.out.println("hi"); } }
