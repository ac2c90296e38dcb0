namespace Tepat.Client.Tests;

/// <summary>Where the checked-out files stand.</summary>
internal static class Repository
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static readonly string Client = Path.Combine(Root, "client");

    private static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new InvalidOperationException("The tests run outside of the repository.")
        : File.Exists(Path.Combine(directory.FullName, "Tepat.slnx")) ? directory.FullName
        : Find(directory.Parent);
}
