import type { Localized } from "../../core/localized.ts";
import { approvalMessages } from "../../core/procedure/approval-messages.ts";
import { documentName, receiptPath } from "../../core/procedure/approvals.ts";
import { planReceiptFaults, strayReceiptFaults } from "../../core/procedure/receipt-faults.ts";
