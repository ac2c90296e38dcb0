namespace Tepat.Architecture.Tests;

/// <summary>The checked-out files, for the rules that no compiler sees.</summary>
internal static class Sources
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static readonly string[] Generated = ["bin", "obj", "node_modules", "wwwroot", "dist", "TestResults"];

    /// <summary>Files below the folders, with forward slashes and relative to the root.</summary>
    public static IEnumerable<(string Path, string Text)> Below(string pattern, params string[] folders) =>
        folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Generated.Contains))
            .Select(path => (path, File.ReadAllText(Path.Combine(Root, path))));

    private static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new InvalidOperationException("The tests run outside of the repository.")
        : File.Exists(Path.Combine(directory.FullName, "Tepat.slnx")) ? directory.FullName
        : Find(directory.Parent);
}
