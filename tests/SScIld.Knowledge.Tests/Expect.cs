namespace SScIld.Knowledge.Tests;

/// <summary>Says what loading a changed pack should find.</summary>
internal static class Expect
{
    /// <summary>Expects a defect of a kind, in a file, on the first line that holds a piece of text.</summary>
    public static void Defect(PackInMemory files, string code, string path, string onLineOf)
    {
        var line = files.LineOf(path, onLineOf);
        var result = PackLoader.Load(files);
        result.Pack.ShouldBeNull();
        result.Defects.ShouldContain(
            defect => defect.Code == code && defect.File == path && defect.Line == line,
            $"{code} at {path}:{line}, but found:\n{string.Join('\n', result.Defects)}");
    }
}
