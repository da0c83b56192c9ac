namespace SScIld.Tests.Shared;

/// <summary>The repository the tests were built from, found by walking up to the solution file.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds SScIld.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root, from its parts: <c>RepositoryFolder.At("data", "cases")</c>.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SScIld.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds SScIld.sln.");
    }
}
