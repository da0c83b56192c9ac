namespace SScIld.Web.Features.Accounts;

/// <summary>What a browser calls itself, short enough to recognise one's own: <c>Firefox, Linux</c>.</summary>
internal static class DeviceName
{
    // The first that is found: most browsers also name those they descend from.
    private static readonly (string Part, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("MicroMessenger", "WeChat"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Part, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>The browser and the system, as far as they say so.</summary>
    public static string Of(string userAgent)
    {
        var known = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.Where(name => name is not null).ToList();
        return known.Count > 0 ? string.Join(", ", known) : "?";
    }

    private static string? Find((string Part, string Name)[] names, string userAgent) =>
        names.Where(known => userAgent.Contains(known.Part, StringComparison.Ordinal)).Select(known => known.Name).FirstOrDefault();
}
