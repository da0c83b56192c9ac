namespace SScIld.Cli.Clinical;

/// <summary>A page of the clinical documentation.</summary>
/// <param name="Path">Where it stands below the folder of the pages, with forward slashes.</param>
/// <param name="Text">Its Markdown.</param>
internal sealed record ClinicalPage(string Path, string Text);
