using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SScIld.Storage.Model;

namespace SScIld.Storage.Accounts;

/// <summary>Keeps the keys that protect sign-in cookies beside the accounts, so that a restart or a second server signs nobody out.</summary>
/// <param name="contexts">Where they are kept.</param>
internal sealed class StoredProtectionKeys(StoreContexts contexts) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var records = contexts.Create();
        return [.. records.ProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var records = contexts.Create();
        records.ProtectionKeys.Add(new ProtectionKeyRecord { Name = $"{friendlyName}-{Guid.NewGuid():N}", Xml = element.ToString(SaveOptions.DisableFormatting) });
        records.SaveChanges();
    }
}
