using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SScIld.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "meeting_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    mark = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_room_parts",
                columns: table => new
                {
                    room_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_room_parts", x => new { x.room_id, x.key });
                    table.ForeignKey(
                        name: "FK_meeting_room_parts_meeting_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "meeting_rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_room_seats",
                columns: table => new
                {
                    room_id = table.Column<Guid>(type: "uuid", nullable: false),
                    server_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seats = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_room_seats", x => new { x.room_id, x.server_id });
                    table.ForeignKey(
                        name: "FK_meeting_room_seats_meeting_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "meeting_rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_rooms_code",
                table: "meeting_rooms",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_room_parts");

            migrationBuilder.DropTable(
                name: "meeting_room_seats");

            migrationBuilder.DropTable(
                name: "meeting_rooms");
        }
    }
}
