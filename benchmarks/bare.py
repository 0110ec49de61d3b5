"""The least a Typer program with a Rich table can be: what our start-up is measured against."""

import typer

app = typer.Typer()


@app.command()
def main() -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("rung", "pay", "source")
    for row in range(10):
        table.add_row(f"rung {row}", f"${row},000", "nobody")
    Console().print(table)


if __name__ == "__main__":
    app()
