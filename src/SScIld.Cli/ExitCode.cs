namespace SScIld.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; every case was assessed.</summary>
    public const int Done = 0;

    /// <summary>At least one case was rejected; the others were assessed.</summary>
    public const int CaseRejected = 2;

    /// <summary>The knowledge is defective, or a file cannot be read or written.</summary>
    public const int Unreadable = 3;

    /// <summary>What is kept was changed outside the program.</summary>
    public const int TrailBroken = 4;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 64;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 70;

    /// <summary>Stopped from outside; what was written is whole.</summary>
    public const int Stopped = 130;
}
