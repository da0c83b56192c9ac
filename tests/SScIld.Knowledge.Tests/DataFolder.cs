using SScIld.Knowledge.Files;

namespace SScIld.Knowledge.Tests;

/// <summary>A data folder on disk that goes away with the test.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sscild-").FullName;

    public void Write(IPackFiles files)
    {
        foreach (var path in files.Paths)
        {
            Write(path, files.Read(path));
        }
    }

    public void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
