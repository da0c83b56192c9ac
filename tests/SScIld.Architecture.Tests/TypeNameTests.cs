using System.Reflection;
using System.Runtime.CompilerServices;

namespace SScIld.Architecture.Tests;

/// <summary>A type is called what it is; these endings say only that nobody found the word.</summary>
public sealed class TypeNameTests
{
    private static readonly string[] Banned = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Info", "Data", "Impl"];

    public static TheoryData<string> Assemblies => new("SScIld.Pathway", "SScIld.Knowledge", "SScIld.Interop", "SScIld.Storage", "sscild", "SScIld.Web");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void TypeName_EndsInNoneOfTheEmptyWords(string assembly) =>
        Assembly.Load(assembly).GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(type => type.Name)
            .Where(name => Banned.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
