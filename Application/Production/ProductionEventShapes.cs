using FluentValidation;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Domain.Common;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;

namespace Tepat.Application.Production;

internal sealed class PlatesRegisteredShape : AbstractValidator<PlatesRegistered>
{
    public PlatesRegisteredShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.Plates).NotEmpty().Must(plates => plates is null || plates.Count <= 100).WithErrorCode("field.too_many");
        RuleForEach(e => e.Plates).NotNull().ChildRules(plate => plate.RuleFor(p => p.Code).IsCode());
        RuleFor(e => e.Plates)
            .Must(plates => plates is null || plates.DistinctBy(plate => plate?.Code).Count() == plates.Count)
            .WithErrorCode("field.repeated")
            .WithMessage("Each plate once.");
    }
}

internal sealed class PlatesSealedShape : AbstractValidator<PlatesSealed>
{
    public PlatesSealedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.Seal).IsCode();
        RuleFor(e => e.Witness).IsName();
    }
}

internal sealed class PrintRunReportedShape : AbstractValidator<PrintRunReported>
{
    public PrintRunReportedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.Run).IsCode();
        RuleFor(e => e.GoodSheets).IsQuantity();
        RuleFor(e => e.WasteSheets).IsQuantity();
        RuleFor(e => e.OverPrintSheets).IsQuantity();
        RuleFor(e => e.Shift).IsCode();
        RuleFor(e => e.Machine).IsCode();
        RuleFor(e => e)
            .Must(e => e.GoodSheets + e.WasteSheets + e.OverPrintSheets > 0)
            .WithErrorCode("run.empty")
            .WithMessage("A run has at least one sheet.")
            .OverridePropertyName("goodSheets");
    }
}

internal sealed class CartonPackedShape : AbstractValidator<CartonPacked>
{
    public CartonPackedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.Destination).IsRegion();
        RuleFor(e => e.Carton).IsCode();
        RuleFor(e => e.Sheets).InclusiveBetween(1, Limits.SheetsPerCartonMax);
        RuleFor(e => e.Seal).IsCode();
    }
}

internal sealed class WasteDestroyedShape : AbstractValidator<WasteDestroyed>
{
    public WasteDestroyedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.WasteSheets).IsQuantity();
        RuleFor(e => e.OverPrintSheets).IsQuantity();
        RuleFor(e => e.Method).IsName();
        RuleFor(e => e.Witnesses).NotEmpty().Must(names => names is null || names.Count <= 10).WithErrorCode("field.too_many");
        RuleForEach(e => e.Witnesses).IsName();
    }
}

internal sealed class PlatesDestroyedShape : AbstractValidator<PlatesDestroyed>
{
    public PlatesDestroyedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.Certificate).IsCode();
        RuleFor(e => e.Method).IsName();
        RuleFor(e => e.Witnesses).NotEmpty().Must(names => names is null || names.Count <= 10).WithErrorCode("field.too_many");
        RuleForEach(e => e.Witnesses).IsName();
    }
}

internal sealed class PrintQuantityVerifiedShape : AbstractValidator<PrintQuantityVerified>
{
    public PrintQuantityVerifiedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.PrintedSheets).IsQuantity();
        RuleFor(e => e.SentSheets).IsQuantity();
        RuleFor(e => e.StoredSheets).IsQuantity();
        RuleFor(e => e.DestroyedSheets).IsQuantity();
        RuleFor(e => e.Officer).IsName();
    }
}

internal sealed class InvoiceSubmittedShape : AbstractValidator<InvoiceSubmitted>
{
    public InvoiceSubmittedShape()
    {
        RuleFor(e => e.Order).IsCode();
        RuleFor(e => e.Invoice).IsCode();
        RuleFor(e => e.Quantity).IsQuantity();
        RuleFor(e => e.AmountSen).InclusiveBetween(0, 1_000_000_000_000_000);
    }
}
