namespace SScIld.Cli.Tests;

/// <summary>A folder of its own for one test, removed after it.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("sscild-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>A copy of the program's data as it stands before any release, to be broken or released.</summary>
    public string CopyOfData()
    {
        var source = RepositoryFolder.At("data");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) == ".pack")
            {
                continue;
            }

            var copy = Path.Combine(this["data"], Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return this["data"];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
