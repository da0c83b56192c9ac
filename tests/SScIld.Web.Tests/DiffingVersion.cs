using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SScIld.Web.Tests;

/// <summary>
/// bUnit names a newer AngleSharp.Diffing than some package feeds carry; the one beside the tests serves it.
/// Without this, the first comparison of markup fails to load the assembly.
/// </summary>
internal static class DiffingVersion
{
    private const string AssemblyName = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Accept() =>
        AssemblyLoadContext.Default.Resolving += (context, wanted) => wanted.Name == AssemblyName
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{AssemblyName}.dll"))
            : null;
}
