using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Features.Meetings;

/// <summary>What meetings need.</summary>
internal static class MeetingServices
{
    /// <summary>Registers meetings.</summary>
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<RoomDocuments>();
        services.AddSingleton<MeetingRooms>();
        services.AddHostedService<RoomKeeping>();
    }
}
