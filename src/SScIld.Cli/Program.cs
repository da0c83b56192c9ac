using System.CommandLine;

return await new RootCommand("SScIld: decision support for systemic sclerosis ILD").Parse(args).InvokeAsync();
