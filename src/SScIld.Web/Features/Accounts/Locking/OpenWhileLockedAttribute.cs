namespace SScIld.Web.Features.Accounts.Locking;

/// <summary>Marks what a locked session may still reach: the way to unlock it, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWhileLockedAttribute : Attribute;
