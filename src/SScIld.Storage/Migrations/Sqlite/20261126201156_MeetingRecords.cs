using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SScIld.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeetingRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "meeting_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amends_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    patient_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    author_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    audit_sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_records", x => x.id);
                    table.ForeignKey(
                        name: "FK_meeting_records_meeting_records_amends_id",
                        column: x => x.amends_id,
                        principalTable: "meeting_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_records_amends_id",
                table: "meeting_records",
                column: "amends_id");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_records_audit_sequence",
                table: "meeting_records",
                column: "audit_sequence");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_records_patient_code_audit_sequence",
                table: "meeting_records",
                columns: new[] { "patient_code", "audit_sequence" });

            AppendOnly.ProtectSqlite(migrationBuilder, "meeting_records");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_records");
        }
    }
}
